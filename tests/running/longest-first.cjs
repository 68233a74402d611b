// Two workers end together only if what takes long begins early. Without a record of earlier runs, as on a fresh
// clone, jest goes by the size of files, which says little of tests that start portals and browsers.
const Sequencer = require("@jest/test-sequencer").default;

const takeLong = ["running/faults", "backup/", "running/", "policies/", "browser/", "access/rotation", "changes/", "imports/"];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = takeLong.findIndex((part) => path.includes(`tests/${part}`));
      return at < 0 ? takeLong.length : at;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};

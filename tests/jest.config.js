export default {
  rootDir: "..",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: { target: "es2023", parser: { syntax: "typescript", tsx: false }, experimental: { keepImportAttributes: true } },
        module: { type: "es6" },
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/.next", "<rootDir>/.data"],
  globalSetup: "<rootDir>/tests/running/prepare-databases.ts",
  globalTeardown: "<rootDir>/tests/running/stop-databases.ts",
  testSequencer: "<rootDir>/tests/running/longest-first.cjs",
  testTimeout: 120000,
  // One more than the cores that CI has: tests wait for servers and browsers.
  maxWorkers: 3,
};

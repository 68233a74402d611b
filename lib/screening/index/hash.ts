/** A number for a word, 1 or more. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0 || 1;
}

/** Words of other scripts are filed apart, because they are what words of ours are looked up among. */
export const skeletonHash = ({ skeleton, isForeign }: { skeleton: string; isForeign: boolean }): number =>
  hashOf(isForeign ? `*${skeleton}` : skeleton);

// Reasons that a person gives; the others are given where a list is shared with fewer, or a review was missed.
import { recallReasons } from "./domain-codes.ts";

export const chosenRecallReasons = recallReasons.filter((reason) => reason !== "NO_LONGER_SHARED" && reason !== "NOT_REVIEWED");

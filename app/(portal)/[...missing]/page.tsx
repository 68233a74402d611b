import { notFound } from "next/navigation";

/** Addresses that lead nowhere look like records that the viewer may not see. */
export default function Missing() {
  notFound();
}

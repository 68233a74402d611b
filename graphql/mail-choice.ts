import { digestRhythms, weekdays } from "../lib/codes/domain-codes.ts";
import { chooseMail, type MailChoice, readMailChoice } from "../lib/digests/mail-choice.ts";
import { isMailSent } from "../lib/mail/mail-settings.ts";
import { builder } from "./builder.ts";
import { listed } from "./enums.ts";
import { OwnAccountPayload } from "./own-account.ts";
import { attempt } from "./user-error.ts";
import { ViewerType } from "./viewer.ts";

const DigestRhythm = listed("DigestRhythm", "digestRhythms", digestRhythms, "How often a digest is sent.");
const Weekday = listed("Weekday", "weekdays", weekdays, "A day of the week.");

const MailChoiceType = builder.objectRef<MailChoice>("MailChoice").implement({
  description: "What you have mailed to you: headlines and links to what is new, never content, and nothing of what is `RED`.",
  authScopes: { inSession: true },
  fields: (t) => ({
    isOffered: t.boolean({ description: "Whether this installation sends mail; without it nothing can be chosen.", resolve: isMailSent }),
    alertsAtOnce: t.exposeBoolean("alertsAtOnce", { description: "Whether each alert that asks your agency to act is mailed at once." }),
    rhythm: t.expose("rhythm", { type: DigestRhythm, nullable: true, description: "How often a digest is sent; null: never." }),
    weekday: t.expose("weekday", { type: Weekday, description: "On which day a weekly one is sent." }),
    hour: t.exposeInt("hour", { description: "From which hour on, 0 to 23." }),
    timeZone: t.exposeString("timeZone", {
      nullable: true,
      description: "By the clocks of this zone, such as `America/Aruba`; null before you chose.",
    }),
  }),
});

builder.objectField(ViewerType, "mailChoice", (t) =>
  t.field({
    type: MailChoiceType,
    nullable: true,
    description: "What you have mailed to you; only in a session.",
    resolve: (_viewer, _args, { operation }) => (operation.viewer.via === "SESSION" ? readMailChoice(operation) : null),
  }),
);

const ChooseMailInput = builder.inputType("OwnAccountChooseMailInput", {
  fields: (t) => ({
    alertsAtOnce: t.boolean({ required: true, description: "Whether to mail each alert that asks your agency to act at once." }),
    rhythm: t.field({ type: DigestRhythm, description: "How often to send a digest; null: never." }),
    weekday: t.field({ type: Weekday, defaultValue: "MONDAY", description: "On which day to send a weekly one." }),
    hour: t.int({ defaultValue: 7, description: "At which hour to send it, 0 to 23." }),
    timeZone: t.string({ description: "By the clocks of which zone, such as `America/Aruba`; without it, of your agency's." }),
  }),
});

builder.mutationField("ownAccountChooseMail", (t) =>
  t.field({
    type: OwnAccountPayload,
    description: "Sets what you have mailed to you. A digest is worked out with your rights when it is sent, and is sent only if something is new.",
    authScopes: { inSession: true },
    args: { input: t.arg({ type: ChooseMailInput, required: true, description: "What, and when." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        const { alertsAtOnce, rhythm, weekday, hour, timeZone } = input;
        await chooseMail(context.operation, {
          alertsAtOnce,
          rhythm: rhythm ?? null,
          weekday: weekday ?? "MONDAY",
          hour: hour ?? 7,
          timeZone: timeZone ?? null,
        });
        return {};
      }),
  }),
);

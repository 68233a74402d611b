import {
  beginSecondFactor,
  changePassword,
  chooseLanguage,
  confirmSecondFactor,
  leaveAgency,
  renewRecoveryCodes,
} from "../lib/access/own-account.ts";
import { builder } from "./builder.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

type Done = { secret?: string; address?: string; recoveryCodes?: string[] };
export const OwnAccountPayload = payload<Done>("OwnAccountPayload", "What came of a change to your own account.", (t) => ({
  isDone: t.boolean({ description: "Whether it was done.", resolve: ({ done }) => done !== null }),
  secret: t.string({
    nullable: true,
    description: "Of a second factor being set up: what to type into the authenticator, this once.",
    resolve: ({ done }) => done?.secret ?? null,
  }),
  setUpAddress: t.string({
    nullable: true,
    description: "The same as an `otpauth:` address, to show as a picture.",
    resolve: ({ done }) => done?.address ?? null,
  }),
  recoveryCodes: t.stringList({
    nullable: true,
    description: "Codes for signing in without the device, each once. Shown this once.",
    resolve: ({ done }) => done?.recoveryCodes ?? null,
  }),
}));

const OwnPasswordInput = (name: string) =>
  builder.inputType(name, { fields: (t) => ({ password: t.string({ required: true, description: "Your password, again." }) }) });
const BeginInput = OwnPasswordInput("SecondFactorBeginInput");
const RenewInput = OwnPasswordInput("RecoveryCodesRenewInput");
const LeaveInput = OwnPasswordInput("OwnAccountLeaveInput");
const ConfirmInput = builder.inputType("SecondFactorConfirmInput", {
  fields: (t) => ({ code: t.string({ required: true, description: "The code that the authenticator shows." }) }),
});
const ChangePasswordInput = builder.inputType("OwnAccountChangePasswordInput", {
  fields: (t) => ({
    password: t.string({ required: true, description: "Your present password." }),
    newPassword: t.string({ required: true, description: "The new one: at least 12 characters, and not a common one." }),
  }),
});
const LanguageInput = builder.inputType("OwnAccountChooseLanguageInput", {
  fields: (t) => ({ language: t.string({ required: true, description: "`en` or `es`." }) }),
});

const authScopes = { inSession: true } as const;

builder.mutationFields((t) => ({
  ownAccountChangePassword: t.field({
    type: OwnAccountPayload,
    description: "Sets your password. Your other sessions end.",
    authScopes,
    args: { input: t.arg({ type: ChangePasswordInput, required: true, description: "The present and the new password." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await changePassword(context.operation, input);
        return {};
      }),
  }),
  ownAccountChooseLanguage: t.field({
    type: OwnAccountPayload,
    description: "Sets the language of your pages, messages and mail.",
    authScopes,
    args: { input: t.arg({ type: LanguageInput, required: true, description: "The language." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await chooseLanguage(context.operation, input.language);
        return {};
      }),
  }),
  ownAccountLeave: t.field({
    type: OwnAccountPayload,
    description: "Ends your own membership. Your sessions and keys end at once; what you wrote stays. It takes a new invitation to come back.",
    authScopes,
    args: { input: t.arg({ type: LeaveInput, required: true, description: "Your password." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await leaveAgency(context.operation, input.password);
        return {};
      }),
  }),
  secondFactorBegin: t.field({
    type: OwnAccountPayload,
    description: "Begins to set up an authenticator as your second factor. It counts once you confirm it with its first code.",
    authScopes,
    args: { input: t.arg({ type: BeginInput, required: true, description: "Your password." }) },
    resolve: (_root, { input }, context) => attempt(context, () => beginSecondFactor(context.operation, input.password)),
  }),
  secondFactorConfirm: t.field({
    type: OwnAccountPayload,
    description: "Turns the second factor on. Your other sessions end; ten recovery codes are made.",
    authScopes,
    args: { input: t.arg({ type: ConfirmInput, required: true, description: "The first code." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => ({ recoveryCodes: await confirmSecondFactor(context.operation, input.code) })),
  }),
  recoveryCodesRenew: t.field({
    type: OwnAccountPayload,
    description: "Makes ten new recovery codes; the ones from before do not work any more.",
    authScopes,
    args: { input: t.arg({ type: RenewInput, required: true, description: "Your password." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => ({ recoveryCodes: await renewRecoveryCodes(context.operation, input.password) })),
  }),
}));

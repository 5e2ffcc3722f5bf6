/** The generated schemas come without types: those that we use, and what we read of an issue. */
declare module 'discord-api-spec/zod' {
  /** The part of a zod issue that we read; the generated schemas come without types. */
  export interface Issue {
    readonly code: string;
    readonly path: readonly PropertyKey[];
    readonly origin?: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly expected?: string;
    readonly format?: string;
    readonly values?: readonly unknown[];
    readonly errors?: readonly (readonly Issue[])[];
  }

  interface Schema {
    readonly safeParse: (value: unknown) => {
      readonly success: boolean;
      readonly error?: { readonly issues: readonly Issue[] };
    };
  }

  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
  export const ApplicationCommandCreateRequestSchema: Schema;
  export const ApplicationCommandResponseSchema: Schema;
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const CreateMessageInteractionCallbackRequestSchema: Schema;
  export const GatewayBotResponseSchema: Schema;
  export const IncomingWebhookRequestPartialSchema: Schema;
  export const IncomingWebhookUpdateRequestPartialSchema: Schema;
  export const InteractionCallbackResponseSchema: Schema;
  export const MessageResponseSchema: Schema;
  export const ModalInteractionCallbackRequestSchema: Schema;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema;
}

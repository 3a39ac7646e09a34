using System.Text.Json.Serialization;

namespace CommunityKit.Accounts.Mails;

/// <summary>Why a mail is sent. Stored by name in the queue; texts stand under <c>mail.{name}.subject</c> and <c>.text</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailKind>))]
internal enum MailKind
{
    /// <summary>A new account: confirm the address.</summary>
    ConfirmEmail,

    /// <summary>Somebody registered with an address that has an account.</summary>
    AlreadyRegistered,

    /// <summary>A link that sets a new password.</summary>
    ResetPassword,

    /// <summary>A link that lets an invited person choose a password.</summary>
    Invitation,

    /// <summary>To a new address: confirm that it shall replace the old one.</summary>
    ChangeEmail,

    /// <summary>To an address that somebody wanted for another account, though it has its own.</summary>
    AddressTaken,

    /// <summary>To the old address: it was replaced.</summary>
    EmailChanged,

    /// <summary>The password was changed.</summary>
    PasswordChanged,

    /// <summary>The second step was switched on.</summary>
    TwoFactorEnabled,

    /// <summary>The second step was switched off.</summary>
    TwoFactorDisabled,
}

using System.ComponentModel.DataAnnotations;
using CommunityKit.Settings;

namespace CommunityKit.Messages;

/// <summary>How the shop sends mail. Section <c>mail</c>, owned by the host.</summary>
public sealed class MailSettings
{
    /// <summary>SMTP server; empty to write mails as files into the shop's folder instead (development).</summary>
    [StringLength(200)]
    public string Server { get; set; } = "";

    /// <summary>Port of the server.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>True to encrypt the connection (STARTTLS).</summary>
    public bool Encrypted { get; set; } = true;

    /// <summary>Sign-in name at the server; empty for none.</summary>
    [StringLength(200)]
    public string UserName { get; set; } = "";

    /// <summary>Password at the server.</summary>
    [Secret]
    public string Password { get; set; } = "";

    /// <summary>Sender's address.</summary>
    [StringLength(200), EmailAddress]
    public string From { get; set; } = "shop@localhost.invalid";
}

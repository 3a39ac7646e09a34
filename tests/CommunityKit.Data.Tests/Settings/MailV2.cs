using CommunityKit.Settings;
using CommunityKit.Texts;

namespace CommunityKit.Data.Tests.Settings;

/// <summary>The next version of the module: one member more, one renamed, one of another form.</summary>
public sealed class MailV2
{
    public string Sender { get; set; } = "";

    public string? ReplyTo { get; set; }

    [Secret]
    public string? Password { get; set; }

    public LocalizedText Greeting { get; set; } = LocalizedText.Empty;

    public string Port { get; set; } = "smtp";

    public LimitsV2 Limits { get; set; } = new();
}

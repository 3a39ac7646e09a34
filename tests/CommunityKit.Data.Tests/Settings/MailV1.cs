using System.ComponentModel.DataAnnotations;
using CommunityKit.Settings;
using CommunityKit.Texts;

namespace CommunityKit.Data.Tests.Settings;

public sealed class MailV1
{
    [Required, MaxLength(40)]
    public string Sender { get; set; } = "shop@example.com";

    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    [Secret]
    public string? Password { get; set; }

    public LocalizedText Greeting { get; set; } = LocalizedText.Of("en", "Hello").With("zh-CN", "你好");

    public Limits Limits { get; set; } = new();
}

namespace CommunityKit.Cms.Contact;

/// <summary>A message that a visitor wrote to the shop.</summary>
public sealed class ContactMessage
{
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    public required string Phone { get; set; }

    public required string Text { get; set; }

    /// <summary>Path of the page with the form.</summary>
    public required string Page { get; set; }

    /// <summary>What the visitor agreed to, word for word.</summary>
    public required string Consent { get; set; }

    /// <summary>When staff marked it as answered.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
}

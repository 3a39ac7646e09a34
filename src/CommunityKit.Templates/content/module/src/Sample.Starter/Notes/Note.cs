namespace Sample.Starter.Notes;

/// <summary>Something that a visitor wrote.</summary>
public sealed class Note
{
    public Guid Id { get; set; }

    public string Text { get; set; } = "";

    public DateTimeOffset WrittenAt { get; set; }
}

using CommunityKit.Monetary;
using CommunityKit.Texts;

namespace CommunityKit.Data.Tests.Fixture;

public sealed class Note
{
    public Guid Id { get; init; }

    public LocalizedText Text { get; set; } = LocalizedText.Empty;

    public Money Price { get; set; }

    public NoteKind Kind { get; set; }

    public DateTimeOffset WrittenAt { get; init; }

    public long Version { get; set; }
}

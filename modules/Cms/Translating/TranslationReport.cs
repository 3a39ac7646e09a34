using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Translating;

/// <summary>What is translated and what is not.</summary>
/// <param name="Cultures">The languages of the shop.</param>
/// <param name="Types">The types that have content, and how many things there are of each.</param>
/// <param name="There">How many of them are there, by type and language.</param>
public sealed record TranslationReport(
    IReadOnlyList<string> Cultures, IReadOnlyList<(ContentType Type, int Count)> Types, IReadOnlyDictionary<(string Type, string Culture), int> There)
{
    /// <summary>The type that is looked at; null for none.</summary>
    public ContentType? Type { get; init; }

    /// <summary>The language that is looked at; null for none.</summary>
    public string? Culture { get; init; }

    /// <summary>What that language lacks.</summary>
    public IReadOnlyList<MissingTranslation> Missing { get; init; } = [];

    /// <summary>Cursor of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Translations whose source changed.</summary>
    public IReadOnlyList<OutdatedTranslation> Outdated { get; init; } = [];

    /// <summary>How many a language lacks.</summary>
    public int MissingOf(ContentType type, int count, string culture) => count - There.GetValueOrDefault((type.Name, culture));
}

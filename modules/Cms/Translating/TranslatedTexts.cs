using System.Globalization;
using System.Text;
using System.Text.Json;
using CommunityKit.Cms.Comparing;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Translating;

/// <summary>A document beside the one that it is a translation of; blocks belong together by their ids. Pure.</summary>
internal static class TranslatedTexts
{
    private const char FirstWide = '\u2E80';

    /// <summary>How a translation stands to its source.</summary>
    /// <param name="then">The source when the translation was last said to follow it.</param>
    /// <param name="now">The source as it is.</param>
    /// <param name="translation">The translation.</param>
    public static TranslationState StateOf(ContentDocument then, ContentDocument now, ContentDocument translation)
    {
        var changes = Comparison.Of(then, now);
        return new(
            new(
                [.. changes.Fields.Where(field => field.Name is not (CommonFields.Path or CommonFields.Unlisted or CommonFields.Picture))],
                [.. changes.Blocks.Where(block => block.Change != BlockChange.Moved)]),
            UntouchedIn(now, translation).Count());
    }

    /// <summary>True for a text that a translation should not have in common with its source.</summary>
    public static bool IsUntouched(JsonElement source, JsonElement translation) =>
        source.ValueKind == translation.ValueKind && source.ValueKind switch
        {
            JsonValueKind.String => source.GetString() == translation.GetString() && IsProse(source.GetString()!),
            JsonValueKind.Array => source.GetArrayLength() == translation.GetArrayLength()
                && source.EnumerateArray().Zip(translation.EnumerateArray()).Any(pair => IsUntouched(pair.First, pair.Second)),
            JsonValueKind.Object => source.EnumerateObject().Any(member => translation.TryGetProperty(member.Name, out var other) && IsUntouched(member.Value, other)),
            _ => false,
        };

    /// <summary>The translation with the blocks of the source that it lacks, in their places, in the source's words.</summary>
    public static ContentDocument WithMissingBlocks(ContentDocument source, ContentDocument translation)
    {
        var known = translation.AllBlocks().Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        var sources = source.AllBlocks().ToDictionary(block => block.Id, StringComparer.Ordinal);
        return translation.WithBlocks(Merge(translation.Blocks, source.Blocks));

        List<ContentBlock> Merge(IReadOnlyList<ContentBlock> here, IReadOnlyList<ContentBlock> there)
        {
            var merged = here.Select(block => block with { Children = Merge(block.Children, sources.GetValueOrDefault(block.Id)?.Children ?? []) }).ToList();
            for (var i = 0; i < there.Count; i++)
            {
                if (!known.Contains(there[i].Id))
                {
                    var before = there.Take(i).Reverse().Select(block => merged.FindIndex(each => each.Id == block.Id)).FirstOrDefault(at => at >= 0, -1);
                    merged.Insert(before + 1, there[i] with { Children = Merge([], there[i].Children) });
                }
            }

            return merged;
        }
    }

    private static IEnumerable<string> UntouchedIn(ContentDocument source, ContentDocument translation)
    {
        foreach (var (name, value) in source.Values)
        {
            if (name != CommonFields.Path && translation.Values.TryGetValue(name, out var other) && IsUntouched(value, other))
            {
                yield return name;
            }
        }

        var blocks = translation.AllBlocks().ToDictionary(block => block.Id, StringComparer.Ordinal);
        foreach (var block in source.AllBlocks())
        {
            if (blocks.TryGetValue(block.Id, out var other) && IsUntouched(block.Settings, other.Settings))
            {
                yield return block.Id;
            }
        }
    }

    /// <summary>Words between blanks, or Chinese: not a file, an address, a number, a name.</summary>
    private static bool IsProse(string text) =>
        text.Length > 0 && text[0] != '/' && text.Any(char.IsLetter)
        && text.EnumerateRunes().Any(rune => Rune.IsWhiteSpace(rune) || (rune.Value >= FirstWide && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter));
}

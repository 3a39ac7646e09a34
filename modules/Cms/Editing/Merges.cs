using System.Text.Json;
using CommunityKit.Cms.Comparing;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Merging;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Editing;

/// <summary>Writes forms, putting together what two editors did, and shows what they cannot agree on.</summary>
public sealed class Merges(SaveDraft save, BlockForms blocks, PageWords words, IStringLocalizer<CmsModule> text)
{
    public const string MineField = "ck-mine";
    public const string TakePrefix = "take.";
    private const int MaxTries = 5;

    /// <summary>Writes what a form says. When somebody saved since it was opened, both edits are put together first.</summary>
    public async Task<WrittenDraft> WriteAsync(Guid id, PostedItem posted, Editor editor, bool isAutomatic, CancellationToken cancellationToken)
    {
        var (document, token, they) = (posted.Document, posted.Token, new Editor(null, ""));
        for (var tries = 0; ; tries++)
        {
            var result = await save.RunAsync(id, token, document, editor, isAutomatic, cancellationToken);
            if (result.Outcome != SaveOutcome.Stale || tries == MaxTries)
            {
                return new(result, []) { IsMerged = !document.Says(posted.Document), TheirName = they.Id == editor.Id ? "" : they.Name };
            }

            var merged = ThreeWay.Merge(posted.Base ?? ContentDocument.Empty, posted.Document, result.Theirs!);
            they = result.They;
            if (merged.Conflicts.Count > 0)
            {
                return new(result, merged.Conflicts) { TheirName = they.Name };
            }

            (document, token) = (merged.Document, result.Token);
        }
    }

    /// <summary>The decisions that a form sent.</summary>
    public static IReadOnlyDictionary<string, Side> Decisions(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(TakePrefix, StringComparison.Ordinal) && Enum.TryParse<Side>(field.Value, out _))
        .ToDictionary(field => field.Key[TakePrefix.Length..], field => Enum.Parse<Side>(field.Value.ToString()), StringComparer.Ordinal);

    /// <summary>The page with the points to decide between what a form says and what stands now.</summary>
    public MergePage Page(ContentItem now, PostedItem posted)
    {
        var origin = posted.Base ?? ContentDocument.Empty;
        return Page(now, origin, posted.Document, ThreeWay.Merge(origin, posted.Document, now.Document()), new Dictionary<string, Side>());
    }

    /// <summary>The page with the points to decide.</summary>
    public MergePage Page(
        ContentItem item, ContentDocument origin, ContentDocument mine, MergeResult result, IReadOnlyDictionary<string, Side> decisions)
    {
        var theirs = item.Document();
        var all = theirs.AllBlocks().Concat(mine.AllBlocks()).Concat(origin.AllBlocks()).DistinctBy(block => block.Id).ToDictionary(block => block.Id, StringComparer.Ordinal);
        return new MergePage
        {
            Title = item.Title,
            TheirName = item.DraftBy,
            TheirTime = item.DraftAt,
            PostUrl = words.ItemUrl(item.Id) + "/merge",
            Token = item.Token,
            Base = BaseText.Write(origin),
            Mine = BaseText.Write(mine),
            Points =
            [
                .. result.Conflicts.Select(conflict => new MergePoint(
                    conflict,
                    LabelOf(conflict, all),
                    Show(conflict, conflict.Mine, Side.Mine),
                    Show(conflict, conflict.Theirs, Side.Theirs),
                    decisions.TryGetValue(conflict.Key, out var side) ? side : null)),
            ],
            MyChanges = Comparison.Of(origin, mine),
            TheirChanges = Comparison.Of(origin, theirs),
        };
    }

    private string LabelOf(Conflict conflict, Dictionary<string, ContentBlock> all)
    {
        if (conflict.Kind == ConflictKind.Field)
        {
            return words.FieldLabel(conflict.Subject);
        }

        if (!all.TryGetValue(conflict.Subject, out var block))
        {
            return text["merge.Order"];
        }

        var label = blocks.LabelOf(block.Kind);
        return conflict.Kind == ConflictKind.Setting
            ? text["merge.setting", label, blocks.SettingLabel(block.Kind, conflict.Member)]
            : text["merge." + conflict.Kind, label];
    }

    private string Show(Conflict conflict, JsonElement value, Side side) => conflict.Kind switch
    {
        ConflictKind.Removal when (side == Side.Mine) == conflict.IsMyRemoval => text["merge.removed"],
        ConflictKind.Removal => text["merge.kept", words.Show(value)],
        ConflictKind.Place => text[side == Side.Mine ? "merge.myPlace" : "merge.theirPlace"],
        ConflictKind.Order => text[side == Side.Mine ? "merge.myOrder" : "merge.theirOrder"],
        _ => words.Show(value),
    };
}

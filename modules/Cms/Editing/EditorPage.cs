using CommunityKit.Cms.Comments;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Scheduling;
using CommunityKit.Cms.Translating;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Workflow;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Cms.Editing;

/// <summary>The editor of an item.</summary>
public sealed record EditorPage
{
    public required Guid Id { get; init; }

    public required ContentType Type { get; init; }

    public required string Culture { get; init; }

    public required ContentState State { get; init; }

    public required long Token { get; init; }

    /// <summary>What the form begins with, to travel with it.</summary>
    public required string Base { get; init; }

    public required IReadOnlyList<FieldForm> Main { get; init; }

    public required IReadOnlyList<FieldForm> About { get; init; }

    public required IReadOnlyList<BlockForm> Blocks { get; init; }

    public required IReadOnlyList<BlockChoice> Choices { get; init; }

    public required IReadOnlyList<VersionEntry> Versions { get; init; }

    public required IReadOnlyList<ScheduledChange> Schedule { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Blocks that the editor removed since the form was opened.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    public ScheduleInput When { get; init; } = new();

    /// <summary>Address of the live page; null when there is none.</summary>
    public string? LiveUrl { get; init; }

    public int? LiveVersion { get; init; }

    public string DraftBy { get; init; } = "";

    public DateTimeOffset DraftAt { get; init; }

    public bool MayPublish { get; init; }

    /// <summary>True when it goes live only approved.</summary>
    public bool NeedsReview { get; init; }

    public ReviewState Review { get; init; }

    /// <summary>Who took the last step of the review.</summary>
    public string ReviewBy { get; init; } = "";

    /// <summary>What was said with it.</summary>
    public string ReviewNote { get; init; } = "";

    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>What was said about it, by place.</summary>
    public required ILookup<string, CommentThread> Threads { get; init; }

    /// <summary>The item in other languages.</summary>
    public required IReadOnlyList<OtherLanguage> Translations { get; init; }

    /// <summary>Languages of the shop that it is not in.</summary>
    public required IReadOnlyList<string> MissingCultures { get; init; }

    /// <summary>True while a review would be the next step.</summary>
    public bool CanAsk => NeedsReview && Review is ReviewState.Editing or ReviewState.SentBack;

    public bool CanPublish => MayPublish && (!NeedsReview || Review == ReviewState.Approved);

    /// <summary>Colour of a state of the review.</summary>
    public static AdminTone ToneOf(ReviewState state) => state switch
    {
        ReviewState.Approved => AdminTone.Good,
        ReviewState.InReview => AdminTone.Info,
        ReviewState.SentBack => AdminTone.Warning,
        _ => AdminTone.Plain,
    };

    /// <summary>True while the form has what is not written yet.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>Something to tell above the form; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Address of the item's pages.</summary>
    public required string Url { get; init; }
}

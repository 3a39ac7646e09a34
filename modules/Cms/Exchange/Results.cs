namespace CommunityKit.Cms.Exchange;

/// <summary>Answers in short.</summary>
internal static class Results
{
    public static ContentWriteResult Refused(ContentRecord record, string code, string message) =>
        new(record, WriteOutcome.Refused) { Problems = [new(code, message)] };

    /// <summary>Editors changed the thing since it was written: their work is kept.</summary>
    public static ContentWriteResult Edited(ContentRecord record, string name) => new(record, WriteOutcome.Unchanged)
    {
        Problems = [new("edited-here", $"{name} was changed by editors and is kept as they left it.", IsWarning: true)],
    };
}

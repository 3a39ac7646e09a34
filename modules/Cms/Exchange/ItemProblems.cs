namespace CommunityKit.Cms.Exchange;

/// <summary>Codes that more than one place asks for.</summary>
internal static class ItemProblems
{
    public const string PathTaken = "path-taken";
    public const string NotFit = "not-fit-to-go-live";
}

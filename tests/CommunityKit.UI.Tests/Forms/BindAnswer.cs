namespace CommunityKit.UI.Tests.Forms;

/// <summary>What binding gave.</summary>
public sealed record BindAnswer(BindModel Model, IReadOnlyDictionary<string, string> Errors);

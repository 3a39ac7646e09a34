namespace CommunityKit.Catalog.Views;

/// <summary>The search box in the header.</summary>
/// <param name="Action">Address that takes the text in the field <c>q</c>.</param>
/// <param name="Text">What the page at hand searched for; empty elsewhere.</param>
public sealed record SearchBox(string Action, string Text);

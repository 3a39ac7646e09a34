namespace CommunityKit.Search.Views;

/// <summary>The search box.</summary>
/// <param name="Action">Address that takes the text in the field <c>q</c>.</param>
/// <param name="SuggestUrl">Address that answers <c>q</c> with a list of suggestions as markup.</param>
/// <param name="Text">What the page at hand searched for; empty elsewhere.</param>
public sealed record SearchBox(string Action, string SuggestUrl, string Text);

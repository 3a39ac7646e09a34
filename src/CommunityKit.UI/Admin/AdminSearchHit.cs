namespace CommunityKit.UI.Admin;

/// <summary>Something the command palette found.</summary>
/// <param name="Title">Name of the thing.</param>
/// <param name="Detail">What it is, in few words; already in the reader's language.</param>
/// <param name="Path">Path below the tenant's root that opens it.</param>
public sealed record AdminSearchHit(string Title, string Detail, string Path);

namespace CommunityKit.Admin.Forms;

/// <summary>A group of fields, ready to show.</summary>
/// <param name="Id">Id on the page.</param>
/// <param name="Title">Title in the reader's language; null for the untitled rest.</param>
/// <param name="Fields">The fields.</param>
/// <param name="IsAside">True when it stands in the side column on wide screens.</param>
public sealed record FormGroup(string Id, string? Title, IReadOnlyList<FormField> Fields, bool IsAside);

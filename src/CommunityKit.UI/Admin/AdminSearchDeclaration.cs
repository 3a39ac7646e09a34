namespace CommunityKit.UI.Admin;

/// <summary>Declares a search for the command palette.</summary>
/// <param name="SearchType">A class that implements <see cref="IAdminSearch"/>.</param>
public sealed record AdminSearchDeclaration(Type SearchType);

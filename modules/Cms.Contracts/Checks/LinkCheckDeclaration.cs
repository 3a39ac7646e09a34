namespace CommunityKit.Cms.Checks;

/// <summary>A declared check of links.</summary>
/// <param name="CheckType">A class that implements <see cref="ILinkCheck"/>.</param>
public sealed record LinkCheckDeclaration(Type CheckType);

namespace CommunityKit.UI.Views;

/// <summary>Declares that a view of the module is open for overriding, and with which model.</summary>
/// <param name="Path">Path of the view, as in <see cref="ViewName{TModel}.Path"/>.</param>
/// <param name="ModelType">The model that overrides must have.</param>
public sealed record ViewDeclaration(string Path, Type ModelType);

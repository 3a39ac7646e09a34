namespace CommunityKit.Modularity.Views;

/// <summary>A Razor view that was compiled into an assembly.</summary>
/// <param name="Path">Path of the view, for example <c>/Areas/acme.hello/Views/Hello.cshtml</c>.</param>
/// <param name="Model">Full name of the model type and simple name of its assembly; <c>dynamic</c> when the view names none.</param>
public sealed record CompiledView(string Path, string Model);

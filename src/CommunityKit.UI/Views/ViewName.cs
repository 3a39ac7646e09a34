namespace CommunityKit.UI.Views;

/// <summary>
/// The typed name of a view that a theme may override. Keep them as static fields in the owning module's <c>*.Contracts</c>.
/// </summary>
/// <typeparam name="TModel">Model of the view: what every override is guaranteed to get.</typeparam>
/// <param name="ModuleId">Id of the module that ships the default view, for example <c>communitykit.catalog</c>.</param>
/// <param name="Name">File name without extension, for example <c>ProductCard</c>.</param>
public readonly record struct ViewName<TModel>(string ModuleId, string Name)
{
    /// <summary>Path of the view in the module and in every theme that overrides it.</summary>
    public string Path => $"/Areas/{ModuleId}/Views/{Name}.cshtml";

    /// <summary>Module id and name, for messages.</summary>
    public override string ToString() => $"{ModuleId}/{Name}";
}

using CommunityKit.UI.Views;

namespace CommunityKit.UI.Slots;

/// <summary>What a slot content shows: a view of its module, or nothing. Immutable.</summary>
public sealed class SlotResult
{
    private SlotResult(string? viewPath, object? model)
    {
        ViewPath = viewPath;
        Model = model;
    }

    /// <summary>Shows nothing.</summary>
    public static SlotResult Nothing { get; } = new(null, null);

    internal string? ViewPath { get; }

    internal object? Model { get; }

    /// <summary>Shows a view.</summary>
    /// <typeparam name="TModel">Model of the view.</typeparam>
    /// <param name="view">The view.</param>
    /// <param name="model">The model.</param>
    public static SlotResult View<TModel>(ViewName<TModel> view, TModel model) => new(view.Path, model);
}

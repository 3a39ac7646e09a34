using System.Security.Claims;
using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Generated;
using CommunityKit.UI.Admin.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Forms;

/// <summary>A thing of a module, edited through its declared form.</summary>
public sealed class ThingTarget : IEditTarget
{
    private readonly IModuleGuard _guard;

    /// <summary>Opens the form at a place.</summary>
    public ThingTarget(Place place, IServiceProvider services)
    {
        Place = place;
        Form = place.FormOf(services);
        Shape = services.GetRequiredService<FormShapes>().Of(Form.ModelType);
        Words = services.GetRequiredService<Words>().Of(place.Form!.Module.Id);
        _guard = services.GetRequiredService<IModuleGuard>();
    }

    /// <summary>Where the form stands.</summary>
    public Place Place { get; }

    /// <summary>The module's form.</summary>
    public IAdminForm Form { get; }

    /// <inheritdoc />
    public FormShape Shape { get; }

    /// <inheritdoc />
    public ModuleWords Words { get; }

    /// <inheritdoc />
    public AdminFormDefinition Definition => Form.Definition;

    AdminFormDefinition? IEditTarget.Definition => Definition;

    /// <inheritdoc />
    public long? Version => null;

    /// <inheritdoc />
    public ValueTask<object?> LoadAsync(CancellationToken cancellationToken) => Form.LoadAsync(Place.Key, cancellationToken);

    /// <inheritdoc />
    public ValueTask<object?> BlankAsync(CancellationToken cancellationToken) => Form.LoadAsync(null, cancellationToken);

    /// <inheritdoc />
    public ValueTask<AdminSaveResult?> SaveAsync(object model, long? version, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        _guard.RunAsync<AdminSaveResult?>(
            Place.Module, $"{Place.Part}: save", async ct => await Form.SaveAsync(Place.Key, model, user, ct), null, cancellationToken);

    /// <summary>Deletes the thing; null when the module failed.</summary>
    public ValueTask<AdminSaveResult?> DeleteAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        _guard.RunAsync<AdminSaveResult?>(
            Place.Module, $"{Place.Part}: delete", async ct => await Form.DeleteAsync(Place.Key!, user, ct), null, cancellationToken);

    /// <summary>Title of the page for a model.</summary>
    public string TitleOf(object model) =>
        Place.Key is null ? Words[Definition.NewTitleKey] : Words[Definition.EditTitleKey, NameOf(model)];

    /// <summary>Name of the thing; its key where the form names no property for it.</summary>
    public string NameOf(object model) => Shape.Find(Definition.NameProperty)?.Get(model) switch
    {
        LocalizedText text => text.For(),
        null => Place.Key ?? "",
        var name => name.ToString() ?? "",
    };

    /// <summary>Path of the thing in the storefront, below the tenant's root; null when it has none.</summary>
    public string? ShopPathOf(object model) =>
        Place.Key is not null && Shape.Find(Definition.ShopPathProperty)?.Get(model) is string { Length: > 0 } path && path[0] == '/' ? path : null;
}

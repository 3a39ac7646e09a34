using System.Security.Claims;

namespace CommunityKit.UI.Admin.Forms;

/// <summary>A generated form, seen by the admin without its model type. Derive from <see cref="AdminForm{TModel}"/> instead.</summary>
public interface IAdminForm
{
    /// <summary>Titles, groups and extras; the fields come from the model type.</summary>
    AdminFormDefinition Definition { get; }

    /// <summary>Type of the model, which names the fields.</summary>
    Type ModelType { get; }

    /// <summary>Loads the model of a thing, or defaults for a new one.</summary>
    /// <param name="key">Key of the thing; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <returns>The model, or null if there is no such thing.</returns>
    ValueTask<object?> LoadAsync(string? key, CancellationToken cancellationToken);

    /// <summary>Saves a model that passed its data annotations.</summary>
    /// <param name="key">Key of the thing; null for a new one.</param>
    /// <param name="model">The posted model.</param>
    /// <param name="user">Who saves.</param>
    /// <param name="cancellationToken">Cancels the saving.</param>
    ValueTask<AdminSaveResult> SaveAsync(string? key, object model, ClaimsPrincipal user, CancellationToken cancellationToken);

    /// <summary>Deletes the thing.</summary>
    /// <param name="key">Key of the thing.</param>
    /// <param name="user">Who deletes.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken);
}

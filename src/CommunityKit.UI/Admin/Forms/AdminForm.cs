using System.Security.Claims;

namespace CommunityKit.UI.Admin.Forms;

/// <summary>
/// A form in the admin, generated from a model class: property types choose the fields, data annotations validate, texts come from
/// the keys <c>{ModelName}.{Property}</c> and, for a hint, <c>{ModelName}.{Property}.hint</c>.
/// </summary>
/// <typeparam name="TModel">What the form edits: a class of its own, never an entity.</typeparam>
/// <remarks>
/// Supported property types: string, <c>LocalizedText</c>, <c>Money</c>, bool, numbers, enum, <see cref="DateTimeOffset"/> (entered in the
/// shop's zone), and lists of such classes, which become rows that can be added, removed and moved without JavaScript.
/// A <c>long Version</c> property is posted back as a hidden field: compare it on saving and answer
/// <see cref="AdminSaveResult.Conflict"/> rather than overwrite the work of another.
/// </remarks>
public abstract class AdminForm<TModel> : IAdminForm
    where TModel : class, new()
{
    private AdminFormDefinition? _definition;

    AdminFormDefinition IAdminForm.Definition
    {
        get
        {
            if (_definition is null)
            {
                _definition = new AdminFormDefinition();
                Define(_definition);
            }

            return _definition;
        }
    }

    Type IAdminForm.ModelType => typeof(TModel);

    /// <summary>Names titles, groups and whether things can be deleted.</summary>
    /// <param name="form">The description to fill.</param>
    protected abstract void Define(AdminFormDefinition form);

    /// <summary>Loads the model of a thing, or defaults for a new one.</summary>
    /// <param name="key">Key of the thing; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <returns>The model, or null if there is no such thing.</returns>
    protected abstract ValueTask<TModel?> LoadAsync(string? key, CancellationToken cancellationToken);

    /// <summary>Saves a model that passed its data annotations.</summary>
    /// <param name="key">Key of the thing; null for a new one.</param>
    /// <param name="model">The posted model.</param>
    /// <param name="user">Who saves.</param>
    /// <param name="cancellationToken">Cancels the saving.</param>
    protected abstract ValueTask<AdminSaveResult> SaveAsync(
        string? key, TModel model, ClaimsPrincipal user, CancellationToken cancellationToken);

    /// <summary>Deletes the thing; only called when <see cref="AdminFormDefinition.DeleteKey"/> is set.</summary>
    /// <param name="key">Key of the thing.</param>
    /// <param name="user">Who deletes.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    protected virtual ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} does not delete.");

    async ValueTask<object?> IAdminForm.LoadAsync(string? key, CancellationToken cancellationToken) =>
        await LoadAsync(key, cancellationToken);

    ValueTask<AdminSaveResult> IAdminForm.SaveAsync(
        string? key, object model, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        SaveAsync(key, (TModel)model, user, cancellationToken);

    ValueTask<AdminSaveResult> IAdminForm.DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        DeleteAsync(key, user, cancellationToken);
}

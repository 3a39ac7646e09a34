using System.Security.Claims;
using CommunityKit.Admin.Frame;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Admin.Forms;

/// <summary>What a form edits: a thing of a module, or a section of the settings.</summary>
public interface IEditTarget
{
    /// <summary>What the model's type says.</summary>
    FormShape Shape { get; }

    /// <summary>Texts that name the fields.</summary>
    ModuleWords Words { get; }

    /// <summary>Titles and groups; null for settings, which have none.</summary>
    AdminFormDefinition? Definition { get; }

    /// <summary>A fresh copy of the values, or null when there is no such thing any more.</summary>
    ValueTask<object?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Defaults, to keep what was typed for a thing that is gone; null when new ones cannot be made.</summary>
    ValueTask<object?> BlankAsync(CancellationToken cancellationToken);

    /// <summary>Version of the values that <see cref="LoadAsync"/> gave last, where the model itself does not carry it.</summary>
    long? Version { get; }

    /// <summary>Saves; null when the module failed.</summary>
    /// <param name="model">The values.</param>
    /// <param name="version">Version that the user saw, where the model does not carry it.</param>
    /// <param name="user">Who saves.</param>
    /// <param name="cancellationToken">Cancels the saving.</param>
    ValueTask<AdminSaveResult?> SaveAsync(object model, long? version, ClaimsPrincipal user, CancellationToken cancellationToken);
}

using System.Security.Claims;
using CommunityKit.Admin.Forms;
using CommunityKit.Admin.Frame;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Admin.Settings;

/// <summary>A settings section, edited through a form.</summary>
public sealed class SectionTarget(SettingsSection section, IServiceProvider services, string changedBy) : IEditTarget
{
    /// <summary>The section.</summary>
    public SettingsSection Section => section;

    /// <inheritdoc />
    public FormShape Shape => section.Shape;

    /// <inheritdoc />
    public ModuleWords Words => section.Words;

    /// <inheritdoc />
    public AdminFormDefinition? Definition => null;

    /// <inheritdoc />
    public long? Version { get; private set; }

    /// <inheritdoc />
    public ValueTask<object?> LoadAsync(CancellationToken cancellationToken)
    {
        (var values, Version) = section.Copy(services);
        return new(values);
    }

    /// <inheritdoc />
    public ValueTask<object?> BlankAsync(CancellationToken cancellationToken) => new(section.Defaults());

    /// <inheritdoc />
    public async ValueTask<AdminSaveResult?> SaveAsync(object model, long? version, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var problems = await section.SaveAsync(services, model, version ?? 0, changedBy, cancellationToken);
        return problems.Count == 0 ? AdminSaveResult.Saved(section.Key)
            // No name: somebody else saved meanwhile.
            : problems.ContainsKey("") && problems.Count == 1 ? AdminSaveResult.Conflict
            : AdminSaveResult.Refused([.. problems.Select(problem => (problem.Key, problem.Value))]);
    }
}

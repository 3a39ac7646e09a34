using System.Reflection;
using System.Text.Json;
using CommunityKit.Admin.Forms;
using CommunityKit.Admin.Frame;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Settings;

/// <summary>
/// A declared settings section, reached without knowing its type at compile time. By reflection on the contract's own interface, so that
/// no generic code of this module is ever made for a type of another, which would keep that module in memory.
/// </summary>
public sealed class SettingsSection
{
    private readonly Type _service;
    private readonly MethodInfo _save;

    /// <summary>Wraps a declaration.</summary>
    public SettingsSection(Declared<SettingsDeclaration> declared, FormShape shape, ModuleWords words)
    {
        Module = declared.Module;
        Key = declared.Value.Section;
        Shape = shape;
        Words = words;
        _service = typeof(ISettings<>).MakeGenericType(declared.Value.Type);
        _save = _service.GetMethod(
            nameof(ISettings<>.SaveAsync), [declared.Value.Type, typeof(long), typeof(string), typeof(CancellationToken)])!;
    }

    /// <summary>Who declared it.</summary>
    public ModuleIdentity Module { get; }

    /// <summary>Key of the section.</summary>
    public string Key { get; }

    /// <summary>What its type says.</summary>
    public FormShape Shape { get; }

    /// <summary>Texts that name the section and its fields.</summary>
    public ModuleWords Words { get; }

    /// <summary>Name of the section: text of the type's name, else of the module.</summary>
    public string Title => Words.Find(Shape.ModelType.Name) ?? Words.Name;

    /// <summary>Path of its page, below the tenant's root.</summary>
    public string Path => $"/admin/settings/{Uri.EscapeDataString(Key)}";

    /// <summary>Its secrets.</summary>
    public IEnumerable<FormField> Secrets => Shape.Fields.Where(f => f.IsSecret);

    /// <summary>The current values and their version, as a copy that may be changed.</summary>
    public (object Values, long Version) Copy(IServiceProvider services)
    {
        var settings = services.GetRequiredService(_service);
        var version = (long)_service.GetProperty(nameof(ISettings<>.Version))!.GetValue(settings)!;
        var current = _service.GetProperty(nameof(ISettings<>.Current))!.GetValue(settings)!;
        return (JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(current, Shape.ModelType, Shape.Json), Shape.ModelType, Shape.Json)!, version);
    }

    /// <summary>The defaults: what a new object of the type holds.</summary>
    public object Defaults() => Activator.CreateInstance(Shape.ModelType)!;

    /// <summary>Saves; see <see cref="ISettings{T}.SaveAsync(T, long, string, CancellationToken)"/>.</summary>
    public Task<IReadOnlyDictionary<string, string>> SaveAsync(
        IServiceProvider services, object values, long version, string changedBy, CancellationToken cancellationToken) =>
        (Task<IReadOnlyDictionary<string, string>>)_save.Invoke(
            services.GetRequiredService(_service),
            BindingFlags.DoNotWrapExceptions,
            binder: null,
            [values, version, changedBy, cancellationToken],
            culture: null)!;
}

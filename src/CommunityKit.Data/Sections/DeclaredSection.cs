using CommunityKit.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityKit.Data.Sections;

/// <summary>A declared settings section. Immutable.</summary>
internal sealed class DeclaredSection
{
    private readonly Action<IServiceCollection, SectionStore, IDataProtectionProvider> _add;

    private DeclaredSection(
        string moduleId, string section, Type type, Action<IServiceCollection, SectionStore, IDataProtectionProvider> add)
    {
        ModuleId = moduleId;
        Section = section;
        Type = type;
        _add = add;
    }

    public string ModuleId { get; }

    /// <summary>Key of the section, unique in the tenant; no bar in it.</summary>
    public string Section { get; }

    public Type Type { get; }

    public static DeclaredSection Of<T>(string moduleId, string section)
        where T : class, new() =>
        new(moduleId, section, typeof(T), (services, store, protection) =>
        {
            var settings = new TenantSettings<T>(moduleId, section, store, protection);
            services.AddSingleton<ISettings<T>>(settings);
            services.AddSingleton<IOptionsMonitor<T>>(settings);
            services.AddSingleton<IOptions<T>>(settings);
            services.AddScoped<IOptionsSnapshot<T>>(_ => new SettingsSnapshot<T>(settings.Current));
        });

    public void AddTo(IServiceCollection services, SectionStore store, IDataProtectionProvider protection) =>
        _add(services, store, protection);
}

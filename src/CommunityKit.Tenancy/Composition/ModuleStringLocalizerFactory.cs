using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using CommunityKit.Modules;
using CommunityKit.Texts;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Makes <c>IStringLocalizer&lt;T&gt;</c> read the texts of the module that T belongs to.</summary>
internal sealed class ModuleStringLocalizerFactory(IModuleTexts texts, Func<Assembly, ModuleIdentity?> ownerOf) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<string, IStringLocalizer> _localizers = new(StringComparer.Ordinal);

    public IStringLocalizer Create(Type resourceSource) =>
        For(ownerOf(resourceSource.Assembly)?.Id ?? UI.Assets.KitAssets.Id);

    public IStringLocalizer Create(string baseName, string location) => For(baseName);

    private IStringLocalizer For(string moduleId) => _localizers.GetOrAdd(moduleId, id => new ModuleStringLocalizer(texts, id));

    private sealed class ModuleStringLocalizer(IModuleTexts texts, string moduleId) : IStringLocalizer
    {
        public LocalizedString this[string name]
        {
            get
            {
                var text = texts.Find(moduleId, name, CultureInfo.CurrentUICulture);
                return new LocalizedString(name, text ?? name, resourceNotFound: text is null);
            }
        }

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var text = texts.Find(moduleId, name, CultureInfo.CurrentUICulture);
                return new LocalizedString(
                    name, string.Format(CultureInfo.CurrentCulture, text ?? name, arguments), resourceNotFound: text is null);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}

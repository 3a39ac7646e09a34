using System.Globalization;
using System.Reflection;
using CommunityKit.Permissions;
using CommunityKit.Settings;
using CommunityKit.Texts;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Blocks;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Testing.Contracts;

/// <summary>Every text key that a module's declarations name.</summary>
internal static class DeclaredTexts
{
    private static readonly string[] Cultures = ["en", "zh-CN"];

    /// <summary>Those without a text: <c>key (language)</c>.</summary>
    public static IReadOnlyList<string> Missing(IServiceProvider services, string moduleId)
    {
        var texts = services.GetRequiredService<IModuleTexts>();
        return [.. Keys(services, moduleId)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(key => Cultures.Where(culture => !Exists(texts, moduleId, key, new CultureInfo(culture))).Select(culture => $"{key} ({culture})"))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>A text that counts things has its key with the endings <c>.one</c> and <c>.other</c> instead.</summary>
    private static bool Exists(IModuleTexts texts, string moduleId, string key, CultureInfo culture) =>
        (texts.Find(moduleId, key, culture) ?? texts.Find(moduleId, key + ".other", culture)) is not null;

    private static IEnumerable<string> Keys(IServiceProvider services, string moduleId)
    {
        IEnumerable<string?> keys =
        [
            "module.name",
            "module.description",
            .. ModulePages.Own<Permission>(services, moduleId).Select(p => p.LabelKey),
            .. ModulePages.Own<AdminMenuItem>(services, moduleId).Select(item => item.LabelKey),
            .. ModulePages.Own<AdminCommand>(services, moduleId).SelectMany(command => new[] { command.LabelKey, command.KeywordsKey }),
            .. ModulePages.Own<BlockDeclaration>(services, moduleId).Select(block => block.LabelKey),
            .. ModulePages.Own<BlockDeclaration>(services, moduleId).SelectMany(block => FieldsOf(block.SettingsType)),
            .. ModulePages.Own<SettingsDeclaration>(services, moduleId).SelectMany(settings => FieldsOf(settings.Type)),
            .. ModulePages.Own<AdminListDeclaration>(services, moduleId)
                .SelectMany(list => OfList(((IAdminList)services.GetRequiredService(list.ListType)).Definition)),
            .. ModulePages.Own<AdminFormDeclaration>(services, moduleId).SelectMany(form => OfForm((IAdminForm)services.GetRequiredService(form.FormType))),
        ];
        return keys.OfType<string>().Where(key => key.Length > 0);
    }

    private static IEnumerable<string?> OfList(AdminListDefinition list) =>
    [
        list.TitleKey,
        list.EmptyKey,
        list.CreateKey,
        list.SearchKey,
        .. list.Columns.Select(column => column.LabelKey),
        .. list.Filters.Select(filter => filter.LabelKey),
        .. list.Filters.SelectMany(filter => filter.Choices).Where(choice => choice.IsKey).Select(choice => choice.Label),
        .. list.Actions.SelectMany(action => new[] { action.LabelKey, action.ConfirmKey }),
    ];

    private static IEnumerable<string?> OfForm(IAdminForm form) =>
    [
        form.Definition.NewTitleKey,
        form.Definition.EditTitleKey,
        form.Definition.DeleteKey,
        .. form.Definition.Groups.Select(group => group.LabelKey),
        .. FieldsOf(form.ModelType),
    ];

    /// <summary>Labels of generated fields are named after type and property; hidden fields, and the version of a form, have none.</summary>
    private static IEnumerable<string> FieldsOf(Type model) => model
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property is { CanRead: true, CanWrite: true } && property.GetCustomAttribute<FieldAttribute>() is not { Hidden: true })
        .Where(property => property is not { Name: "Version" } || property.PropertyType != typeof(long))
        .Select(property => $"{model.Name}.{property.Name}");
}

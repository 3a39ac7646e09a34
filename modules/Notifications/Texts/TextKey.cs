namespace CommunityKit.Notifications.Texts;

/// <summary>A template in a language, as it stands in addresses: <c>orders.shipped~zh-CN</c>.</summary>
internal static class TextKey
{
    public static string Of(string template, string culture) => $"{template}~{culture}";

    public static (string Template, string Culture)? Read(string key) => key.Split('~') is [var template, var culture] ? (template, culture) : null;
}

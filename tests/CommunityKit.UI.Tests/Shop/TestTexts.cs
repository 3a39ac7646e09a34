using System.Globalization;
using CommunityKit.Texts;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Texts;

namespace CommunityKit.UI.Tests.Shop;

/// <summary>The kit's texts and those that a test gives to its modules.</summary>
internal sealed class TestTexts : IModuleTexts
{
    private readonly Dictionary<(string Module, string Culture, string Key), string> _texts = [];

    public TestTexts()
    {
        foreach (var (culture, texts) in KitTexts.All)
        {
            foreach (var (key, text) in texts)
            {
                _texts[(KitAssets.Id, culture, key)] = text;
            }
        }
    }

    public void Set(string moduleId, string culture, string key, string text) => _texts[(moduleId, culture, key)] = text;

    public string? Find(string moduleId, string key, CultureInfo culture)
    {
        for (var c = culture; c.Name.Length > 0; c = c.Parent)
        {
            if (_texts.TryGetValue((moduleId, c.Name, key), out var text))
            {
                return text;
            }
        }

        return _texts.GetValueOrDefault((moduleId, "en", key));
    }
}

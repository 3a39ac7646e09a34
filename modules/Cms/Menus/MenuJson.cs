using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Menus;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(List<MenuLink>))]
internal sealed partial class MenuJson : JsonSerializerContext;

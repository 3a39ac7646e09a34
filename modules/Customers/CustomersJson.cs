using System.Text.Json.Serialization;
using CommunityKit.Customers.Addresses;

namespace CommunityKit.Customers;

/// <summary>How this module writes and reads JSON.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DivisionList))]
internal sealed partial class CustomersJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using CommunityKit.Customers.Addresses;
using CommunityKit.Customers.Book;
using CommunityKit.Customers.Consents;
using CommunityKit.Customers.Segments;

namespace CommunityKit.Customers;

/// <summary>How this module writes and reads JSON.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DivisionList))]
[JsonSerializable(typeof(AddressInput))]
[JsonSerializable(typeof(AddressAnswer))]
[JsonSerializable(typeof(AddressList))]
[JsonSerializable(typeof(ConsentBody))]
[JsonSerializable(typeof(ConsentList))]
[JsonSerializable(typeof(SegmentResources))]
internal sealed partial class CustomersJson : JsonSerializerContext;

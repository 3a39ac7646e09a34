using System.Text.Json.Serialization;

namespace CommunityKit.PaymentSandbox.Bank;

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BankCall))]
[JsonSerializable(typeof(BankReply))]
internal sealed partial class BankJson : JsonSerializerContext;

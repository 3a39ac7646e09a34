using System.Globalization;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>The carriers of a shop: those that modules bring, and names from the settings that parcels are given to by hand.</summary>
internal sealed class Carriers(
    IDeclarations<CarrierDeclaration> declared, ISettings<OrdersSettings> settings, IModuleTexts texts, IServiceProvider services)
{
    /// <summary>Codes and names for a choice.</summary>
    public IReadOnlyList<(string Code, string Name)> All =>
    [
        .. settings.Current.Carriers.Select(name => (name, name)),
        .. declared.All.Where(d => d.Value.Code != ManualCarrier.Code).Select(d => (d.Value.Code, NameOf(d.Value.Code))),
    ];

    /// <summary>Name for readers; a carrier by hand is its own name.</summary>
    public string NameOf(string code) =>
        declared.All.FirstOrDefault(d => d.Value.Code == code) is { } found
            ? texts.Find(found.Module.Id, found.Value.NameKey, CultureInfo.CurrentUICulture) ?? code
            : code;

    /// <summary>The carrier that can be asked about a parcel.</summary>
    public ICarrier Of(string code) =>
        (ICarrier)services.GetRequiredService((declared.All.FirstOrDefault(d => d.Value.Code == code) ?? declared.All.First(d => d.Value.Code == ManualCarrier.Code)).Value.CarrierType);

    public string? PageOf(string code, string trackingNumber) => trackingNumber.Length == 0 ? null : Of(code).PageOf(trackingNumber);
}

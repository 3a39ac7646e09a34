namespace CommunityKit.Payments.Providers;

/// <summary>The provider cannot be reached or says nonsense; the same may be asked again later.</summary>
public sealed class PaymentProviderException : Exception
{
    /// <summary>Says what happened.</summary>
    /// <param name="message">For the log, in English; no secrets, no personal data.</param>
    /// <param name="innerException">The cause, if any.</param>
    public PaymentProviderException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

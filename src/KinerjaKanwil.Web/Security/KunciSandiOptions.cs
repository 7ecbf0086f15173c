namespace KinerjaKanwil.Web.Security;

/// <summary>How challenges of passkeys travel.</summary>
public sealed class KunciSandiOptions
{
    /// <summary>
    /// Name of the setting that says for which domain passkeys are made, where the application answers on several; otherwise the host of
    /// the request, which <c>AllowedHosts</c> bounds. Passkeys are worth nothing on any other domain.
    /// </summary>
    public const string KunciDomain = "Keamanan:DomainKunciSandi";

    /// <summary>The cookie that holds a challenge until it is answered.</summary>
    public CookieBuilder Kuki { get; } = new();
}

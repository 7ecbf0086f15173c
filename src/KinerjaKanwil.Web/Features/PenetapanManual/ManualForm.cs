using FluentValidation;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PenetapanManual;

/// <summary>What the Manual IKU page sends. Numbers are texts: <see cref="BacaanAngka"/> reads them.</summary>
public sealed class ManualForm
{
    /// <summary>Value of <see cref="Aksi"/>: show the example of the chosen rule, store nothing.</summary>
    public const string Contoh = "contoh";

    /// <summary>Start of <see cref="Pilihan"/>: what was typed goes over the stored version named after it.</summary>
    public const string PilihSaya = "saya:";

    /// <summary>Value of <see cref="Pilihan"/>: what is stored stays.</summary>
    public const string PilihTersimpan = "tersimpan";

    /// <summary>What is measured.</summary>
    public string? Definisi { get; set; }

    /// <summary>Why it was chosen.</summary>
    public string? AlasanPemilihan { get; set; }

    /// <summary>The formula in words.</summary>
    public string? RumusTertulis { get; set; }

    /// <summary>Where the figures come from.</summary>
    public string? SumberData { get; set; }

    /// <summary>Who answers for them.</summary>
    public string? PenanggungJawab { get; set; }

    /// <summary>Label of the numerator.</summary>
    public string? LabelPembilang { get; set; }

    /// <summary>Label of the denominator.</summary>
    public string? LabelPenyebut { get; set; }

    /// <summary>Remark beside the input.</summary>
    public string? Catatan { get; set; }

    /// <summary>Nothing can be handed in without evidence.</summary>
    public bool BuktiWajib { get; set; }

    /// <summary>The direction was confirmed.</summary>
    public bool PolaritasDikonfirmasi { get; set; }

    /// <summary>True where the form has the fields of the rule: below, up to <see cref="Konversi120"/>.</summary>
    public bool Aturan { get; set; }

    /// <summary>Kind of unit.</summary>
    public JenisSatuan? JenisSatuan { get; set; }

    /// <summary>Unit.</summary>
    public string? Satuan { get; set; }

    /// <summary>Lowest figure.</summary>
    public string? SkalaMin { get; set; }

    /// <summary>Highest figure.</summary>
    public string? SkalaMaks { get; set; }

    /// <summary>Direction.</summary>
    public Polaritas? Polaritas { get; set; }

    /// <summary>Worst figure still tolerated.</summary>
    public string? RealisasiTerburuk { get; set; }

    /// <summary>Two numbers or one.</summary>
    public CaraIsi? CaraIsi { get; set; }

    /// <summary>How a ratio is formed.</summary>
    public RumusRasio? Rumus { get; set; }

    /// <summary>What a figure covers.</summary>
    public SifatAngka? SifatAngka { get; set; }

    /// <summary>How quarters become one figure.</summary>
    public Konsolidasi? Konsolidasi { get; set; }

    /// <summary>The target counts as the upper bound once it is reached.</summary>
    public bool Konversi120 { get; set; }

    /// <summary>Version that the page had shown.</summary>
    public string? Versi { get; set; }

    /// <summary>After a conflict: whose version stays.</summary>
    public string? Pilihan { get; set; }

    /// <summary>What the pressed button asks for; empty: store.</summary>
    public string? Aksi { get; set; }

    /// <summary>The form that shows what is stored.</summary>
    public static ManualForm Dari(IndikatorKinerja indikator)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        var (manual, uraian) = (indikator.Manual, indikator.Uraian);
        return new ManualForm
        {
            Definisi = uraian.Definisi,
            AlasanPemilihan = uraian.AlasanPemilihan,
            RumusTertulis = uraian.RumusTertulis,
            SumberData = uraian.SumberData,
            PenanggungJawab = uraian.PenanggungJawab,
            LabelPembilang = manual.LabelPembilang,
            LabelPenyebut = manual.LabelPenyebut,
            Catatan = manual.Catatan,
            BuktiWajib = manual.BuktiWajib,
            PolaritasDikonfirmasi = manual.PolaritasDikonfirmasi,
            Aturan = true,
            JenisSatuan = manual.Satuan.Jenis,
            Satuan = manual.Satuan.Nama,
            SkalaMin = Angka(manual.SkalaMin),
            SkalaMaks = Angka(manual.SkalaMaks),
            Polaritas = manual.Polaritas,
            RealisasiTerburuk = Angka(manual.RealisasiTerburuk),
            CaraIsi = manual.CaraIsi,
            Rumus = manual.Rumus,
            SifatAngka = manual.SifatAngka,
            Konsolidasi = manual.Konsolidasi,
            Konversi120 = manual.Konversi120,
            Versi = indikator.Versi.ToString(),
        };
    }

    /// <summary>The words as typed.</summary>
    public UraianIku Uraian() => new()
    {
        Definisi = Rapi(Definisi),
        AlasanPemilihan = Rapi(AlasanPemilihan),
        RumusTertulis = Rapi(RumusTertulis),
        SumberData = Rapi(SumberData),
        PenanggungJawab = Rapi(PenanggungJawab),
    };

    /// <summary>The rule as typed; where the form does not have its fields, or lacks one, the stored one stays.</summary>
    public ManualIku Manual(ManualIku tersimpan)
    {
        ArgumentNullException.ThrowIfNull(tersimpan);
        var manual = tersimpan with
        {
            LabelPembilang = Rapi(LabelPembilang),
            LabelPenyebut = Rapi(LabelPenyebut),
            Catatan = Rapi(Catatan),
            BuktiWajib = BuktiWajib,
            PolaritasDikonfirmasi = PolaritasDikonfirmasi,
        };
        manual = PolaritasDikonfirmasi ? manual.DenganPolaritasDikonfirmasi() : manual;
        if (!Aturan)
        {
            return manual;
        }

        var satuan = new Satuan(JenisSatuan ?? tersimpan.Satuan.Jenis, Rapi(Satuan) ?? "");
        return manual with
        {
            Satuan = satuan == tersimpan.Satuan ? tersimpan.Satuan : satuan,
            SkalaMin = BacaanAngka.Baca(SkalaMin).Nilai,
            SkalaMaks = BacaanAngka.Baca(SkalaMaks).Nilai,
            Polaritas = Polaritas ?? tersimpan.Polaritas,
            RealisasiTerburuk = BacaanAngka.Baca(RealisasiTerburuk).Nilai,
            CaraIsi = CaraIsi ?? tersimpan.CaraIsi,
            Rumus = Rumus ?? tersimpan.Rumus,
            SifatAngka = SifatAngka ?? tersimpan.SifatAngka,
            Konsolidasi = Konsolidasi ?? tersimpan.Konsolidasi,
            Konversi120 = Konversi120,
        };
    }

    private static string? Angka(decimal? nilai) => nilai is { } ada ? FormatAngka.Isian(ada) : null;

    private static string? Rapi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
}

/// <summary>Shape of the Manual IKU page's form. What the rule and the words may say is the Domain's (<see cref="PemeriksaanManual"/>).</summary>
public sealed class ManualFormValidator : AbstractValidator<ManualForm>
{
    /// <summary>Any rule: the words are checked with it where the form has no rule of its own.</summary>
    private static readonly ManualIku Pengganti = ManualIku.Bawaan(new Satuan(JenisSatuan.Persen, "%"));

    /// <summary>Rules.</summary>
    public ManualFormValidator()
    {
        When(f => f.Aturan, () =>
        {
            Pilihan(f => f.JenisSatuan, "Pilih jenis satuan");
            Pilihan(f => f.Polaritas, "Pilih polaritas");
            Pilihan(f => f.CaraIsi, "Pilih cara isi");
            Pilihan(f => f.Rumus, "Pilih rumus rasio");
            Pilihan(f => f.SifatAngka, "Pilih sifat angka");
            Pilihan(f => f.Konsolidasi, "Pilih konsolidasi");
            Angka(f => f.SkalaMin);
            Angka(f => f.SkalaMaks);
            Angka(f => f.RealisasiTerburuk);
        });
        RuleFor(f => f).Custom((form, konteks) =>
        {
            foreach (var galat in PemeriksaanManual.Galat(form.Manual(Pengganti), form.Uraian()))
            {
                konteks.AddFailure(galat.Bidang, galat.Pesan);
            }
        });
    }

    private void Pilihan<T>(System.Linq.Expressions.Expression<Func<ManualForm, T?>> bidang, string pesan)
        where T : struct, Enum => RuleFor(bidang).Must(nilai => nilai is { } ada && Enum.IsDefined(ada)).WithMessage(pesan);

    private void Angka(System.Linq.Expressions.Expression<Func<ManualForm, string?>> bidang) => RuleFor(bidang).Custom((teks, konteks) =>
    {
        var bacaan = BacaanAngka.Baca(teks);
        if (bacaan.Jenis is JenisBacaan.Galat or JenisBacaan.TidakBerlaku)
        {
            konteks.AddFailure(bacaan.Pesan ?? "Masukkan angka, atau kosongkan");
        }
    });
}

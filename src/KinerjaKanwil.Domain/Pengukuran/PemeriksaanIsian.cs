using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>The rules that an entry must keep (ux.md b.3): forms, imports and the entity itself ask here.</summary>
public static class PemeriksaanIsian
{
    private static readonly string[] Satuan1Sampai19 =
    [
        "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "dua belas",
        "tiga belas", "empat belas", "lima belas", "enam belas", "tujuh belas", "delapan belas", "sembilan belas",
    ];

    /// <summary>Faults that keep an entry from being stored, even as a draft. An incomplete entry is no fault.</summary>
    public static IReadOnlyList<GalatIsian> UntukDraf(ManualIku manual, IsianRealisasi isian)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(isian);
        var galat = new List<GalatIsian>();
        if (isian.TidakBerlaku)
        {
            if (string.IsNullOrWhiteSpace(isian.AlasanTidakBerlaku))
            {
                galat.Add(new GalatIsian(BagianIsian.AlasanTidakBerlaku, "Isi alasan tidak berlaku"));
            }

            if (new[] { isian.Pembilang, isian.Penyebut, isian.Nilai }.Any(b => b.Jenis is not (JenisBacaan.Kosong or JenisBacaan.TidakBerlaku)))
            {
                galat.Add(new GalatIsian(
                    manual.CaraIsi == CaraIsi.Rasio ? BagianIsian.Pembilang : BagianIsian.Nilai,
                    "Kosongkan angka, atau hapus tanda tidak berlaku"));
            }

            return galat;
        }

        if (manual.CaraIsi == CaraIsi.Rasio)
        {
            PeriksaRasio(manual, isian, galat);
        }
        else
        {
            PeriksaLangsung(manual, isian, galat);
        }

        if (galat.Count == 0 && isian.AlasanTidakBerlaku is not null)
        {
            galat.Add(new GalatIsian(BagianIsian.AlasanTidakBerlaku, "Tandai tidak berlaku, atau kosongkan alasannya"));
        }

        return galat;
    }

    /// <summary>
    /// Faults that keep a stored entry from being handed in: what is missing, and, where the target is not met, no word on why and what
    /// is done about it (ux.md b.3); and evidence, where the Manual IKU requires it.
    /// </summary>
    /// <param name="manual">The rule of the indicator.</param>
    /// <param name="isian">The entry.</param>
    /// <param name="capaian">Its capaian.</param>
    /// <param name="jumlahBukti">Pieces of evidence that it has.</param>
    public static IReadOnlyList<GalatIsian> UntukPengajuan(ManualIku manual, IsianRealisasi isian, Capaian capaian, int jumlahBukti)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(isian);
        ArgumentNullException.ThrowIfNull(capaian);
        var galat = new List<GalatIsian>(UntukDraf(manual, isian));
        if (galat.Count > 0 || isian.TidakBerlaku)
        {
            return galat;
        }

        if (manual.CaraIsi == CaraIsi.Rasio)
        {
            if (isian.Pembilang.Nilai is null)
            {
                galat.Add(new GalatIsian(BagianIsian.Pembilang, "Isi pembilang"));
            }

            if (isian.Penyebut.Nilai is null)
            {
                galat.Add(new GalatIsian(BagianIsian.Penyebut, "Isi penyebut"));
            }
        }
        else if (isian.Nilai.Nilai is null)
        {
            galat.Add(new GalatIsian(BagianIsian.Nilai, "Isi realisasi"));
        }

        if (galat.Count == 0 && WajibCatatan(capaian))
        {
            if (string.IsNullOrWhiteSpace(isian.Kendala))
            {
                galat.Add(new GalatIsian(BagianIsian.Kendala, "Isi kendala karena target belum tercapai"));
            }

            if (string.IsNullOrWhiteSpace(isian.TindakLanjut))
            {
                galat.Add(new GalatIsian(BagianIsian.TindakLanjut, "Isi tindak lanjut karena target belum tercapai"));
            }
        }

        if (galat.Count == 0 && manual.BuktiWajib && jumlahBukti == 0)
        {
            galat.Add(new GalatIsian(BagianIsian.Bukti, "Tambahkan minimal satu data dukung"));
        }

        return galat;
    }

    /// <summary>True where kendala and tindak lanjut are required for handing in: there is a capaian, and it is below target (ux.md b.3).</summary>
    public static bool WajibCatatan(Capaian capaian)
    {
        ArgumentNullException.ThrowIfNull(capaian);
        return capaian.Nilai is not null && capaian.Kategori != KategoriCapaian.Tercapai;
    }

    private static void PeriksaRasio(ManualIku manual, IsianRealisasi isian, List<GalatIsian> galat)
    {
        var pembilang = BacaBilangan(isian.Pembilang, BagianIsian.Pembilang, manual.BolehNegatif, galat);
        var penyebut = BacaBilangan(isian.Penyebut, BagianIsian.Penyebut, bolehNegatif: false, galat);
        if (isian.Nilai.Jenis != JenisBacaan.Kosong)
        {
            galat.Add(new GalatIsian(BagianIsian.Nilai, "Indikator ini diisi dengan pembilang dan penyebut"));
        }

        if (penyebut == 0)
        {
            galat.Add(new GalatIsian(BagianIsian.Penyebut, "Penyebut tidak boleh 0. Bila tidak ada data, pilih Tidak berlaku."));
        }
        else if (manual.Rumus == RumusRasio.Bagian && pembilang > penyebut)
        {
            galat.Add(new GalatIsian(
                BagianIsian.Pembilang,
                Tawaran(isian.Pembilang, maks: penyebut.Value, min: 0) ?? "Pembilang tidak boleh lebih besar dari penyebut"));
        }
    }

    private static void PeriksaLangsung(ManualIku manual, IsianRealisasi isian, List<GalatIsian> galat)
    {
        if (isian.Pembilang.Jenis != JenisBacaan.Kosong || isian.Penyebut.Jenis != JenisBacaan.Kosong)
        {
            galat.Add(new GalatIsian(BagianIsian.Nilai, "Indikator ini diisi langsung, tanpa pembilang dan penyebut"));
            return;
        }

        if (BacaBilangan(isian.Nilai, BagianIsian.Nilai, manual.BolehNegatif, galat) is not { } nilai)
        {
            return;
        }

        if (nilai < manual.SkalaMin || nilai > manual.SkalaMaks)
        {
            galat.Add(new GalatIsian(BagianIsian.Nilai, Tawaran(isian.Nilai, manual.SkalaMaks, manual.SkalaMin) ?? DiLuarSkala(manual, nilai)));
        }
        else if (manual.HarusBulat && nilai != decimal.Truncate(nilai))
        {
            galat.Add(new GalatIsian(BagianIsian.Nilai, $"Isi bilangan bulat: {manual.Satuan.Nama} tidak dapat dihitung pecahan"));
        }
    }

    private static decimal? BacaBilangan(BacaanAngka bacaan, BagianIsian bagian, bool bolehNegatif, List<GalatIsian> galat)
    {
        var pesan = bacaan.Jenis switch
        {
            JenisBacaan.Galat => bacaan.Pesan!,
            JenisBacaan.TidakBerlaku => "Tandai tidak berlaku pada catatan baris ini dan isi alasannya",
            JenisBacaan.Angka when bacaan.Nilai < 0 && !bolehNegatif => "Angka tidak boleh negatif",
            JenisBacaan.Angka or JenisBacaan.Kosong => null,
            _ => throw new ArgumentOutOfRangeException(nameof(bacaan), bacaan.Jenis, null),
        };
        if (pesan is null)
        {
            return bacaan.Nilai;
        }

        galat.Add(new GalatIsian(bagian, pesan));
        return null;
    }

    private static string DiLuarSkala(ManualIku manual, decimal nilai) => (manual.SkalaMin, manual.SkalaMaks) switch
    {
        ({ } min, { } maks) => $"{FormatAngka.Ringkas(nilai)} di luar skala {FormatAngka.Ringkas(min)} sampai {FormatAngka.Ringkas(maks)}",
        ({ } min, null) => $"Angka tidak boleh kurang dari {FormatAngka.Ringkas(min)}",
        (_, { } maks) => $"Angka tidak boleh lebih dari {FormatAngka.Ringkas(maks)}",
        _ => "Angka di luar skala",
    };

    /// <summary>
    /// <c>98.750</c> reads as ninety-eight thousand; where only the other reading, 98,75, fits, that one is offered, never taken
    /// (design section 4).
    /// </summary>
    private static string? Tawaran(BacaanAngka bacaan, decimal? maks, decimal? min)
    {
        if (bacaan is not { AlternatifDesimal: { } lain, Nilai: { } nilai } || lain > maks || lain < min)
        {
            return null;
        }

        var ribuan = (int)decimal.Truncate(Math.Abs(nilai) / 1000m);
        return $"{FormatAngka.Lengkap(nilai)} dibaca sebagai {Ribuan(ribuan)}. Maksud Anda {FormatAngka.Isian(lain)}?";
    }

    /// <summary>A number of thousands, 1 to 999, in words: 98 is <c>sembilan puluh delapan ribu</c>, 1 is <c>seribu</c>.</summary>
    private static string Ribuan(int ribuan)
    {
        if (ribuan == 1)
        {
            return "seribu";
        }

        var ratus = ribuan / 100;
        var sisa = ribuan % 100;
        var kata = new List<string>();
        if (ratus > 0)
        {
            kata.Add(ratus == 1 ? "seratus" : Satuan1Sampai19[ratus] + " ratus");
        }

        if (sisa >= 20)
        {
            kata.Add(Satuan1Sampai19[sisa / 10] + " puluh");
            sisa %= 10;
        }

        if (sisa > 0)
        {
            kata.Add(Satuan1Sampai19[sisa]);
        }

        kata.Add("ribu");
        return string.Join(' ', kata);
    }
}
